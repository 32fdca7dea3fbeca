package planted.stray;

/** Stands here so that the house rules have something to find. */
public class Lost {

}
