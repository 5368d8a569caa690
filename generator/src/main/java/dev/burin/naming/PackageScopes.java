package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of every package: what the SDK itself needs first, then what the document asks for. */
final class PackageScopes {
    private final Map<String, NameScope> scopes = new HashMap<>();

    /** A class that the SDK needs by that very name. */
    ClassName take(String packageName, String simpleName) {
        scope(packageName).reserve(simpleName);
        return ClassName.get(packageName, simpleName);
    }

    /** A class by a name that the user chose; empty if another class has it. */
    Optional<ClassName> choose(String packageName, String simpleName) {
        return scope(packageName).choose(simpleName)
                ? Optional.of(ClassName.get(packageName, simpleName))
                : Optional.empty();
    }

    /** A class for something in the document. */
    ClassName allocate(String packageName, String text, List<String> words) {
        return allocate(packageName, text, words, Words.with(words, "inline"));
    }

    /** A class for something in the document that has another way to be spelled. */
    ClassName allocate(String packageName, String text, List<String> words, List<String> spelled) {
        return ClassName.get(packageName, scope(packageName).allocate(text, words, spelled));
    }

    private NameScope scope(String packageName) {
        return scopes.computeIfAbsent(packageName, name -> new NameScope(NameStyle.TYPE, ReservedNames.types()));
    }
}
