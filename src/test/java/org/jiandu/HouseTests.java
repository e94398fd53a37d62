package org.jiandu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as docs and style guide say; every limit that a reader relies on is counted here. */
class HouseTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jiandu");

    /** Where Spring, the web and Vaadin are at home. */
    private static final String EDGES = "org\\.jiandu\\.(ui|plain|api|cli)(\\..*)?";

    private static final List<Method> METHODS = methods();

    @Test
    void the_walls_between_the_rooms_hold() {
        ApplicationModules.of(Portal.class).verify();
    }

    @Test
    void no_room_is_open() {
        for (var file : Sources.under(Sources.MAIN, "package-info.java")) {
            assertThat(Sources.text(file)).as(Sources.name(file)).doesNotContain("Type.OPEN");
        }
        assertThat(ApplicationModules.of(Portal.class).stream().filter(m -> m.isOpen())).isEmpty();
    }

    @Test
    void every_room_says_what_it_may_enter() {
        var rooms = Sources.under(Sources.MAIN, "package-info.java").stream()
                .filter(f -> Sources.name(f).matches("[a-z]+/package-info.java"))
                .filter(f -> !Sources.text(f).contains("@" + ApplicationModule.class.getSimpleName()));
        assertThat(rooms.map(Sources::name)).isEmpty();
    }

    @Test
    void the_upper_floors_are_plain_java() {
        noClasses()
                .that(upperFloor())
                .should()
                .dependOnClassesThat(foreign())
                .because("a façade is understood without Spring, JDBC, Jakarta or Vaadin")
                .check(CLASSES);
    }

    @Test
    void the_models_of_the_pages_know_no_component_and_no_servlet() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin.flow.component..", "jakarta..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void the_lower_floors_are_private() {
        var open = CLASSES.stream()
                .filter(c -> c.getPackageName().endsWith(".internal"))
                .filter(c -> c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .filter(n -> !n.equals("org.jiandu.database.internal.Opening")); // the door beside Database.open
        assertThat(open).isEmpty();
    }

    @Test
    void nothing_lies_deeper_than_two_floors() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(p -> p.matches("org\\.jiandu(\\.ui\\.(citizen|office|oversight|admin)|\\.[a-z]+)?(\\.internal|\\.proof)?"));
    }

    @Test
    void no_file_is_longer_than_four_hundred_lines_and_no_view_than_a_hundred_and_fifty() {
        var long_ = Sources.under(Sources.MAIN, ".java").stream()
                .filter(f -> Sources.lines(f).size() > (f.toString().endsWith("View.java") ? 150 : 400))
                .map(f -> Sources.name(f) + " " + Sources.lines(f).size());
        assertThat(long_).isEmpty();
    }

    @Test
    void no_method_is_longer_than_thirty_lines() {
        assertThat(METHODS.stream().filter(m -> m.lines() > 30).map(Method::toString)).isEmpty();
    }

    @Test
    void no_method_has_more_than_five_parameters() {
        assertThat(METHODS.stream().filter(m -> m.parameters() > 5 && !m.constructor()).map(Method::toString)).isEmpty();
    }

    @Test
    void a_room_shows_at_most_thirty_types_and_the_kernel_fifteen() {
        var rooms = CLASSES.stream()
                .filter(c -> c.getPackageName().matches("org\\.jiandu\\.[a-z]+"))
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC)) // what a room keeps to itself it does not show
                .collect(java.util.stream.Collectors.groupingBy(JavaClass::getPackageName, java.util.stream.Collectors.counting()));
        assertThat(rooms).allSatisfy((room, types) ->
                assertThat(types).as(room).isLessThanOrEqualTo(room.endsWith(".kernel") ? 15 : 30));
    }

    @Test
    void sql_is_written_in_sql_classes_only() {
        var verbs = Pattern.compile("(?m)\"\\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\\s|^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM)\\s.*$");
        var elsewhere = Sources.under(Sources.MAIN, ".java").stream()
                .filter(f -> !f.toString().endsWith("Sql.java"))
                .filter(f -> !AGREED_SQL.contains(Sources.name(f)))
                .filter(f -> verbs.matcher(withoutComments(Sources.text(f))).find())
                .map(Sources::name);
        assertThat(elsewhere).isEmpty();
    }

    /** Accounts and grants: identifiers cannot be bound, and they are no part of the portal's own statements. */
    private static final Set<String> AGREED_SQL =
            Set.of("database/internal/EmbeddedMariaDb.java", "database/internal/Grants.java");

    @Test
    void imports_are_named_one_by_one() {
        for (var root : List.of(Sources.MAIN, Sources.TEST)) {
            assertThat(Sources.under(root, ".java").stream()
                            .filter(f -> Sources.lines(f).stream().anyMatch(l -> l.matches("import .*\\*;.*")))
                            .map(Sources::name))
                    .isEmpty();
        }
    }

    @Test
    void every_package_says_where_null_may_be() {
        var packages = Sources.under(Sources.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(p -> !p.equals(Path.of("src/main/java/org/jiandu")))
                .filter(p -> !Sources.under(p, "package-info.java").contains(p.resolve("package-info.java"))
                        || !Sources.text(p.resolve("package-info.java")).contains("@NullMarked"));
        assertThat(packages.map(Path::toString)).isEmpty();
    }

    @Test
    void every_migration_says_why_in_its_first_line() {
        var migrations = Sources.under(Path.of("db-migrations"), ".sql");
        assertThat(migrations).isNotEmpty();
        for (var file : migrations) {
            assertThat(file.getFileName().toString()).matches("V\\d{4}__[a-z]+__[a-z_]+\\.sql");
            assertThat(Sources.lines(file).getFirst()).as(file.toString()).startsWith("-- why: ");
        }
    }

    @Test
    void every_public_type_is_explained_in_a_sentence() {
        var mute = Sources.under(Sources.MAIN, ".java").stream()
                .filter(f -> !f.endsWith("package-info.java"))
                .filter(f -> Sources.text(f).matches("(?s).*(?m)^public (abstract |final |sealed |non-sealed )*(class|interface|record|enum|@interface) .*"))
                .filter(f -> !Sources.text(f).contains("/**"))
                .map(Sources::name);
        assertThat(mute).isEmpty();
    }

    private static DescribedPredicate<JavaClass> upperFloor() {
        return DescribedPredicate.describe("stand on an upper floor", c ->
                !c.getPackageName().equals("org.jiandu")
                        && !c.getPackageName().endsWith(".internal")
                        && !c.getPackageName().matches(EDGES)
                        && !c.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> foreign() {
        Predicate<String> foreign = Pattern.compile("(org\\.springframework|javax?\\.sql|jakarta|com\\.vaadin|com\\.zaxxer)(\\..*)?").asMatchPredicate();
        return DescribedPredicate.describe("belong to Spring, JDBC, Jakarta or Vaadin", c -> foreign.test(c.getPackageName()));
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private record Method(String where, int lines, int parameters, boolean constructor) {
        @Override
        public String toString() {
            return where + " lines " + lines + " parameters " + parameters;
        }
    }

    /** Every method of the sources with its first and last line, as the compiler reads them. */
    private static List<Method> methods() {
        var all = new ArrayList<Method>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var units = files.getJavaFileObjectsFromPaths(Sources.under(Sources.MAIN, ".java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreePathScanner<Void, CompilationUnitTree>() {
                    @Override
                    public Void visitMethod(MethodTree method, CompilationUnitTree in) {
                        var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                        boolean constructor = method.getReturnType() == null;
                        var map = in.getLineMap();
                        long start = positions.getStartPosition(in, method.getBody() == null ? method : method.getBody());
                        long end = positions.getEndPosition(in, method);
                        if (start >= 0 && end >= 0 && !method.getModifiers().getFlags().contains(Modifier.NATIVE)) {
                            all.add(new Method(
                                    type.getSimpleName() + "." + method.getName(),
                                    (int) (map.getLineNumber(end) - map.getLineNumber(start) + 1),
                                    method.getParameters().size(),
                                    constructor));
                        }
                        return super.visitMethod(method, in);
                    }
                }.scan(unit, unit);
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
