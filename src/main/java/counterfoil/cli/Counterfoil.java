package counterfoil.cli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication(scanBasePackages = "counterfoil")
public class Counterfoil {

	public static void main(String[] arguments) {
		System.exit(SpringApplication.exit(SpringApplication.run(Counterfoil.class, arguments)));
	}

}
