package counterfoil.intake;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes orders exports of 79 columns as large as wanted: several lines an order,
 * addresses, notes over several lines now and then, doubled quotes, some accents. The
 * same seed gives the same file.
 */
final class OrdersExportGenerator {

	static final String HEADER = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,"
			+ "Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,"
			+ "Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
			+ "Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,"
			+ "Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,"
			+ "Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,"
			+ "Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,"
			+ "Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,"
			+ "Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,"
			+ "Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,"
			+ "Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,"
			+ "Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,"
			+ "Next Payment Due At,Payment References";

	private static final List<String> COLUMNS = List.of(HEADER.split(","));

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);

	private static final List<String> PRODUCTS = List.of("Linen Shirt - M", "Wool Blanket", "Desk Lamp", "Beach Towel",
			"Stoneware Mug", "Café Cup – Größe L", "\"Floral Sock - \"\"One Size\"\"\"");

	private final Random random;

	private final OffsetDateTime start = OffsetDateTime.of(2025, 1, 1, 8, 0, 0, 0, ZoneOffset.ofHours(-5));

	private final String[] row = new String[COLUMNS.size()];

	OrdersExportGenerator(long seed) {
		this.random = new Random(seed);
	}

	/** Writes a file of so many rows below the header. */
	void write(Path file, int rows) throws IOException {
		try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			out.append(HEADER).append('\n');
			int left = rows;
			for (int order = 1; left > 0; order++) {
				int lines = Math.min(left, 1 + ((this.random.nextInt(3) == 0) ? this.random.nextInt(5) : 0));
				for (int line = 0; line < lines; line++) {
					fill(order, line == 0, lines);
					out.append(String.join(",", this.row)).append('\n');
				}
				left -= lines;
			}
		}
	}

	private void fill(int order, boolean first, int lines) {
		java.util.Arrays.fill(this.row, "");
		set("Name", "#" + (1000 + order));
		set("Email", "buyer." + order + "@example.com");
		set("Created at", TIME.format(this.start.plusSeconds(order * 37L)));
		set("Lineitem quantity", Integer.toString(1 + this.random.nextInt(3)));
		set("Lineitem name", PRODUCTS.get(this.random.nextInt(PRODUCTS.size())));
		set("Lineitem price", (5 + this.random.nextInt(95)) + ".00");
		set("Lineitem sku", "SKU-" + this.random.nextInt(5000));
		set("Lineitem requires shipping", "true");
		set("Lineitem taxable", "true");
		set("Lineitem fulfillment status", "fulfilled");
		set("Vendor", "Example Goods");
		set("Lineitem discount", "0.00");
		set("Discount Code", "\"\"");
		set("Notes", "\"\"");
		set("Tags", "\"\"");
		if (first) {
			fillOrder(order, lines);
		}
	}

	private void fillOrder(int order, int lines) {
		String paidAt = TIME.format(this.start.plusSeconds(order * 37L + 20));
		String subtotal = (lines * 40) + ".00";
		set("Financial Status", (this.random.nextInt(12) == 0) ? "partially_refunded" : "paid");
		set("Paid at", paidAt);
		set("Fulfillment Status", "fulfilled");
		set("Fulfilled at", paidAt);
		set("Accepts Marketing", "no");
		set("Currency", "USD");
		set("Subtotal", subtotal);
		set("Shipping", "10.00");
		set("Taxes", "0.00");
		set("Total", (lines * 40 + 10) + ".00");
		set("Discount Amount", "0.00");
		set("Shipping Method", "Example Parcel");
		for (String owner : List.of("Billing ", "Shipping ")) {
			set(owner + "Name", "Jane Example");
			set(owner + "Street", order + " Example Street");
			set(owner + "Address1", order + " Example Street");
			set(owner + "City", "New York");
			set(owner + "Zip", "10001");
			set(owner + "Province", "NY");
			set(owner + "Country", "US");
			set(owner + "Phone", "212-555-0100");
			set(owner + "Province Name", "New York");
		}
		set("Notes", (this.random.nextInt(20) == 0) ? "\"Leave it at the door,\nplease\"" : "\"\"");
		set("Payment Method", "Shopify Payments");
		set("Payment Reference", "c" + order + ".1");
		set("Refunded Amount", "0.00");
		set("Outstanding Balance", "0.00");
		set("Id", Long.toString(5_375_180_000_000L + order));
		set("Risk Level", "Low");
		set("Source", "web");
		set("Tax 1 Name", "New York State Tax 4%");
		set("Tax 1 Value", "0.00");
		set("Payment ID", "c" + order + ".1");
		set("Payment References", "c" + order + ".1");
	}

	private void set(String column, String value) {
		this.row[COLUMNS.indexOf(column)] = value;
	}

}
