package counterfoil.intake;

/**
 * A delivery the manifest does not hold yet.
 *
 * @param delivery where it lies and what it is as of
 * @param sha256 of its bytes, in hex
 * @param recognition what it was taken for
 */
public record UnseenFile(Delivery delivery, String sha256, Recognition recognition) {

}
