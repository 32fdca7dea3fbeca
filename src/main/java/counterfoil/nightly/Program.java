package counterfoil.nightly;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The version of this program, as its build wrote it down. */
@Component
class Program {

	private final String version;

	Program(ObjectProvider<BuildProperties> build) {
		BuildProperties properties = build.getIfAvailable();
		this.version = (properties != null) ? properties.getVersion() : "development";
	}

	String version() {
		return this.version;
	}

}
