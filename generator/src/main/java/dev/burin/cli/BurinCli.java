package dev.burin.cli;

import dev.burin.ConsoleText;
import dev.burin.InvalidInputException;
import dev.burin.UnexpectedFailure;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code burin}. Ends with 0 when done, 1 when the user's files have problems, 2 on wrong usage. */
@Command(
        name = "burin",
        description = "Generates a Java SDK from an OpenAPI document.",
        subcommands = {GenerateCommand.class, CheckCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = BurinCli.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class BurinCli implements Runnable {
    @Spec
    private CommandSpec command;

    private BurinCli() {}

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        // Libraries log through SLF4J; here nobody listens, and nobody need be told so at every start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine line = commandLine();
        int status = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        System.exit(status);
    }

    /** The command, ready to run. */
    static CommandLine commandLine() {
        return new CommandLine(new BurinCli()).setExecutionExceptionHandler(BurinCli::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: generate or check");
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidInputException invalid) {
            invalid.problems().forEach(err::println);
        } else if (failure instanceof UncheckedIOException io) {
            err.println("Files can't be read or written: " + ConsoleText.escape(String.valueOf(io.getMessage())));
        } else {
            new UnexpectedFailure(failure).printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Optional<String> version =
                    Optional.ofNullable(BurinCli.class.getPackage().getImplementationVersion());
            return new String[] {"burin " + version.orElse("(not packaged)")};
        }
    }
}
