package counterfoil.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A JSON Lines file. It has no header: what it is, its records tell. */
final class JsonLinesFile implements ExportFile {

	private final JsonLineFramer framer;

	private final Optional<Complaint> complaint;

	private JsonLinesFile(JsonLineFramer framer, Optional<Complaint> complaint) {
		this.framer = framer;
		this.complaint = complaint;
	}

	static JsonLinesFile open(FirstBytes first) throws IOException {
		JsonLineFramer framer = new JsonLineFramer(first.file());
		framer.skipByteOrderMark();
		return new JsonLinesFile(framer, first.complaint());
	}

	@Override
	public Optional<Complaint> complaint() {
		return this.complaint;
	}

	@Override
	public long headerLines() {
		return 0;
	}

	@Override
	public long blankLines() {
		return 0;
	}

	@Override
	public Recognition recognise(List<Contract> contracts, String fileName) throws IOException {
		return new JsonRecogniser(contracts).recognise(this.framer);
	}

	@Override
	public Mapping mapping(Contract contract, Mapping.Setting setting) {
		return Mapping.of(contract, Headers.ofPointers(contract.pointers()), setting);
	}

	@Override
	public Records records(Mapping mapping) {
		return new JsonRecords(this.framer, mapping.headers().names());
	}

	@Override
	public void close() throws IOException {
		this.framer.close();
	}

}
