package counterfoil.intake;

import java.util.Optional;

import counterfoil.ledger.Shop;

/** Exports that name no currency are read in the one the job states for their shop. */
final class ShopCurrency {

	static final String CODE = "currency-not-stated";

	private ShopCurrency() {
	}

	/** The same, refused where the contract needs a currency and the job states none. */
	static Recognition require(Recognition recognition, Shop shop) {
		Optional<Contract> contract = recognition.contract();
		if (contract.isEmpty() || !contract.get().needsShopCurrency() || shop.currency().isPresent()) {
			return recognition;
		}
		return Recognition.refused(Complaint.ofFile(CODE,
				"the file names no currency, and the job states none for shop \"%s\"".formatted(shop.name()),
				"Add \"currency: EUR\", or whatever it sells in, to the shop in the job."));
	}

}
