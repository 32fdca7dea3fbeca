package counterfoil.checking;

/**
 * A check file as found.
 *
 * @param id its path under the folder of checks, without {@code .sql}
 * @param shown its path as messages name it
 * @param bytes what it holds
 */
record CheckFile(String id, String shown, byte[] bytes) {

}
