package dev.burin.cli;

import dev.burin.SdkGenerator;
import dev.burin.output.Difference;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code burin check}. */
@Command(
        name = "check",
        description =
                "Lists where the output is not what would be generated, and ends with 1 if it isn't. Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = BurinCli.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private Input input;

    @Override
    public Integer call() {
        List<Difference> differences =
                new SdkGenerator(stage -> {}).check(input.spec(), input.options(), input.output());
        differences.forEach(command.commandLine().getErr()::println);
        return differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
