package counterfoil.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a {@link RandomShop} says of its products. Now and then it says something else of
 * one of them, and of most of their sales nothing else tells it.
 */
final class RandomCatalogue {

	static final String PRODUCTS = "sku,product,product_type,requires_shipping,final_sale,unit_cost,currency";

	static final List<String> SKUS = List.of("MUG", "JAR", "BOX");

	private static final List<String> TYPES = List.of("Kitchen", "Clearance", "");

	private static final List<String> FLAGS = List.of("true", "false", "");

	private final Random random;

	private final List<Product> products = new ArrayList<>();

	RandomCatalogue(Random random) {
		this.random = random;
		SKUS.forEach((sku) -> this.products.add(new Product(sku, "Kitchen", "", "", 4)));
	}

	/** What an order bought. */
	static String skuOf(int order) {
		return SKUS.get(order % SKUS.size());
	}

	/** Says something else of one product; of the other two nothing. */
	void change() {
		int index = this.random.nextInt(this.products.size());
		Product before = this.products.get(index);
		this.products.set(index, switch (this.random.nextInt(4)) {
			case 0 -> new Product(before.sku(), any(TYPES), before.shipped(), before.sold(), before.cost());
			case 1 -> new Product(before.sku(), before.type(), any(FLAGS), before.sold(), before.cost());
			case 2 -> new Product(before.sku(), before.type(), before.shipped(), any(FLAGS), before.cost());
			default -> new Product(before.sku(), before.type(), before.shipped(), before.sold(), before.cost() + 1);
		});
	}

	List<String> rows() {
		return this.products.stream()
			.map((product) -> "%s,Thing,%s,%s,%s,%d.00,USD".formatted(product.sku(), product.type(), product.shipped(),
					product.sold(), product.cost()))
			.toList();
	}

	private String any(List<String> words) {
		return words.get(this.random.nextInt(words.size()));
	}

	private record Product(String sku, String type, String shipped, String sold, int cost) {

	}

}
