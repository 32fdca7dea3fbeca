package planted.middle;

/** Stands here so that the house rules have something to find. */
public class Between {

}
