package counterfoil.house;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The dependency line of a source tree: a package may use those to its right, never to
 * its left.
 *
 * @param root the package all packages of the line are in
 * @param line their names, from left to right
 */
record PackageOrder(String root, List<String> line) {

	/** Sentences that say which class breaks the line how; empty where nothing does. */
	TreeSet<String> violations(JavaClasses classes) {
		return classes.stream()
			.flatMap((type) -> type.getDirectDependenciesFromSelf().stream())
			.filter((dependency) -> packageOf(dependency.getTargetClass()) != null)
			.filter(this::isViolation)
			.map((dependency) -> "%s uses %s".formatted(top(dependency.getOriginClass()),
					top(dependency.getTargetClass())))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Packages that the line does not name. */
	TreeSet<String> strays(JavaClasses classes) {
		return classes.stream()
			.map(this::packageOf)
			.filter((name) -> name != null && !this.line.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	static JavaClasses classesOf(String root, String location) {
		return new ClassFileImporter().importPath(location)
			.that(new com.tngtech.archunit.base.DescribedPredicate<>("in " + root) {
				@Override
				public boolean test(JavaClass type) {
					return type.getPackageName().startsWith(root);
				}
			});
	}

	private boolean isViolation(Dependency dependency) {
		return this.line.indexOf(packageOf(dependency.getTargetClass())) < this.line
			.indexOf(packageOf(dependency.getOriginClass()));
	}

	private String packageOf(JavaClass type) {
		String name = type.getPackageName();
		return name.startsWith(this.root + ".") ? name.substring(this.root.length() + 1) : null;
	}

	private static String top(JavaClass type) {
		return type.getName().replaceFirst("\\$.*", "");
	}

}
