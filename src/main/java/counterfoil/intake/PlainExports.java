package counterfoil.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Column;
import counterfoil.ledger.LedgerRecord;

/** Files whose headers are the public columns of one record need no contract file. */
final class PlainExports {

	static final String PREFIX = "plain ";

	private PlainExports() {
	}

	static List<Contract> all() {
		return Arrays.stream(LedgerRecord.values()).map(PlainExports::of).toList();
	}

	private static Contract of(LedgerRecord record) {
		List<String> required = record.columns().stream().filter(Column::required).map(Column::name).toList();
		List<ColumnContract> columns = record.columns().stream().map(PlainExports::column).toList();
		String name = PREFIX + record.recordName();
		return new Contract(name, "plain export of " + record.recordName(), Contract.Format.CSV, "plain",
				Sha256.of(record.columns().toString()),
				new Contract.Recognise(required, List.of(), List.of(), true, List.of()), Optional.empty(),
				List.of(new RecordContract(record, RecordContract.Rows.ALL, false, columns)), Map.of());
	}

	private static ColumnContract column(Column column) {
		return new ColumnContract(column, new ColumnContract.Header(List.of(column.name()), false), Optional.empty(),
				ColumnContract.Reading.PLAIN);
	}

}
