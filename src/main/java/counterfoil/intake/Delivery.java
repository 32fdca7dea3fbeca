package counterfoil.intake;

import java.time.Instant;

import counterfoil.ledger.Shop;

/**
 * One file in the folder of a shop.
 *
 * @param shop whose folder it lies in
 * @param path the path under the inbox, with forward slashes
 * @param source where it can be opened
 * @param bytes the size of the file as it lies there
 * @param modifiedAt when that was last modified, in microseconds
 * @param asOf up to which moment it tells
 * @param asOfSource where that moment comes from
 */
public record Delivery(Shop shop, String path, ExportSource source, long bytes, Instant modifiedAt, Instant asOf,
		AsOfSource asOfSource) {

	Delivery asOf(Instant firstSeen) {
		return new Delivery(this.shop, this.path, this.source, this.bytes, this.modifiedAt, firstSeen, this.asOfSource);
	}

}
