package dev.burin.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.burin.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds what the compiler's parser finds in each file against what the file was meant to declare: text of a document
 * that became code shows here, even where it compiles.
 */
final class Unplanned implements TaskListener {
    private final Map<String, List<String>> planned;
    private final List<String> findings = new ArrayList<>();

    Unplanned(List<GeneratedFile> files) {
        planned = files.stream()
                .filter(file -> !file.declared().isEmpty())
                .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::declared));
    }

    /** A line for each file that declares something else. */
    List<String> findings() {
        return findings;
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.PARSE) {
            return;
        }
        String path = event.getSourceFile().toUri().getPath().substring(1);
        List<String> declared = planned.get(path);
        if (declared != null) {
            compare(path, declared, event.getCompilationUnit());
        }
    }

    private void compare(String path, List<String> declared, CompilationUnitTree unit) {
        List<String> found = new ArrayList<>();
        unit.getTypeDecls().forEach(type -> add(type, found));
        if (unit.getModule() != null || !sorted(found).equals(sorted(declared))) {
            findings.add(path + ": declares " + without(found, declared) + ", which nobody planned, and lacks "
                    + without(declared, found));
        }
    }

    private static void add(Tree tree, List<String> names) {
        if (tree instanceof ClassTree type) {
            names.add(type.getSimpleName().toString());
            type.getMembers().forEach(member -> add(member, names));
        } else if (tree instanceof MethodTree method) {
            names.add(method.getName().toString());
        } else if (tree instanceof VariableTree variable) {
            names.add(variable.getName().toString());
        } else {
            names.add(tree.getKind().toString());
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static List<String> without(List<String> names, List<String> others) {
        List<String> rest = new ArrayList<>(names);
        others.forEach(rest::remove);
        return rest;
    }
}
