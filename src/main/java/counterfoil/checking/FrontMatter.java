package counterfoil.checking;

/**
 * What a check file says of its question, before it asks it.
 *
 * @param title the fault, as a line of a report
 * @param asserts what kind of statement is tried
 * @param subject what a row is about
 * @param expectedMeans what the expected side is, in words
 * @param actualMeans what the actual side is, in words
 * @param differs which way counts
 * @param tolerance up to which difference both sides agree
 * @param graceNights nights a difference may take to settle
 * @param why why somebody should care
 * @param action what to do about a discrepancy
 */
public record FrontMatter(String title, Assertion asserts, Subject subject, String expectedMeans, String actualMeans,
		Direction differs, Tolerance tolerance, int graceNights, String why, String action) {

}
