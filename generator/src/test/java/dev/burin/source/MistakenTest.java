package dev.burin.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there in place of a document, each in a sentence of its own. */
class MistakenTest {
    private static final String OPENAPI = "openapi: 3.0.3\npaths: {}\n";

    @TempDir
    private Path folder;

    @Test
    void namesWhatIsInAFolder() throws IOException {
        Files.writeString(folder.resolve("petstore.yaml"), OPENAPI);
        Files.writeString(folder.resolve("Readme.md"), "");
        assertThat(problem(folder))
                .isEqualTo(folder + " #: this is a folder, not a file. Name the file in it: petstore.yaml.");
    }

    @Test
    void knowsAUrl() {
        assertThat(problem(Path.of("https://example.com/openapi.yaml")))
                .contains("this is a URL, not the path of a file. Download it");
    }

    @Test
    void knowsPackedFiles() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(OPENAPI.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(problem(gzip.toByteArray())).contains("the file is a gzip file", "Unpack it");

        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("openapi.yaml"));
            out.write(OPENAPI.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(problem(zip.toByteArray())).contains("the file is a ZIP archive", "Unpack it");
        assertThat(problem("BZh91AY&SY")).contains("a bzip2 file");
        assertThat(problem("%PDF-1.7\n")).contains("a PDF file");
    }

    @Test
    void knowsWhatIsNoDocument() {
        assertThat(problem("<!DOCTYPE html><html><head><title>Pets · GitHub</title>"))
                .contains("the file is an HTML page, \"Pets · GitHub\"");
        assertThat(problem(" \n<HTML lang=\"en\"><body>hello")).contains("the file is an HTML page");
        assertThat(problem("<!-- generated --><html></html>")).contains("the file is an HTML page");
        assertThat(problem("<html><head><title>404 Not Found</title></head>"))
                .contains("the file is a server's error page, \"404 Not Found\"");
        assertThat(problem("<!doctype html><title>Sign in</title><html>"))
                .contains("the file is a server's error page, \"Sign in\"");
        assertThat(problem("<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>"))
                .contains("the file is a server's error page, \"NoSuchKey\"");
        assertThat(problem("<?xml version=\"1.0\"?><definitions xmlns=\"w\"/>")).contains("the file is XML");
        assertThat(problem("404: Not Found")).contains("the file is a server's error page, \"404: Not Found\"");
        assertThat(problem("Not Found")).contains("the file is a server's error page, \"Not Found\"");
        assertThat(problem("{\"message\": \"Bad credentials\"}"))
                .contains("the file is a server's error page, \"Bad credentials\"");
        assertThat(problem("{\"error\": {\"code\": 7, \"message\": \"no\"}}"))
                .contains("the file is a server's error page, \"no\"");
        assertThat(problem("{\"error\": \"denied\"}")).contains("the file is a server's error page, \"denied\"");
        assertThat(problem("{\"errors\": [{\"message\": \"gone\"}]}"))
                .contains("the file is a server's error page, \"gone\"");
        assertThat(problem("{\"type\": \"about:blank\", \"title\": \"Gone\"}"))
                .contains("the file is a server's error page, \"Gone\"");
        assertThat(problem("plain words")).contains("the file is a plain text, \"plain words\"");
        assertThat(problem("[1]")).contains("the file is a list");
        assertThat(problem(" \n")).contains("the file is empty");
        assertThat(problem("# a comment")).contains("the file is empty");
    }

    @Test
    void showsATitleOnOneLineAndCutsIt() {
        assertThat(problem("<html><title>404\n\u001b[2J \u202e<b>" + "x".repeat(500) + "</b></title>"))
                .contains("error page, \"404 [2J xxx")
                .contains("xxx…\", not a document")
                .hasSizeLessThan(400);
    }

    @Test
    void readsWhatOnlyLooksLikeMarkup() throws IOException {
        Path file = Files.writeString(folder.resolve("merge.yaml"), "<<: {openapi: 3.0.3}\ninfo: {title: <html>}\n");
        assertThat(SourceDocument.read(file).mistaken()).isEmpty();
        Path none = Files.writeString(folder.resolve("none.yaml"), "info: {title: x}\npaths: {}\n");
        assertThat(SourceDocument.read(none).mistaken()).isEmpty();
    }

    private String problem(String text) {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    private String problem(byte[] content) {
        try {
            return problem(Files.write(folder.resolve("openapi.yaml"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problem(Path file) {
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class,
                () -> SourceDocument.read(file).mistaken().ifPresent(problem -> {
                    throw new InvalidInputException(List.of(problem));
                }));
        assertThat(failure).as("a document").isNotNull();
        return failure.problems().get(0).toString();
    }
}
