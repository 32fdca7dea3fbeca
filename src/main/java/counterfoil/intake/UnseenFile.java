package counterfoil.intake;

/**
 * A delivery the manifest does not hold yet.
 *
 * @param delivery where it lies and what it is as of
 * @param sha256 of its bytes, in hex; empty where they cannot be read
 * @param contractSha256 of the contract that was applied, or of all where none was found
 * @param recognition what it was taken for
 */
public record UnseenFile(Delivery delivery, String sha256, String contractSha256, Recognition recognition) {

}
