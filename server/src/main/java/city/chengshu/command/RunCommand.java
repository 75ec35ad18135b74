package city.chengshu.command;

import city.chengshu.access.DemoLogins;
import city.chengshu.demo.LoadDemoCity;
import city.chengshu.demo.LoadHistory;
import city.chengshu.postgres.CannotStart;
import city.chengshu.program.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sun.misc.Signal;

/// `run`: starts everything, says `ready` on stdout, and serves until it is told to stop.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Start the platform; in demo mode load the demo city once.")
final class RunCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port to serve on, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = "address to serve on (default: ${DEFAULT-VALUE})")
    private String address = "127.0.0.1";

    @Option(
            names = "--no-demo",
            description = "a real city: no demo people, no simulated history (模拟), nothing loaded")
    private boolean noDemo;

    @Option(
            names = "--no-history",
            description = "demo mode without the 90 days of simulated history")
    private boolean noHistory;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseDemoBeyondLoopback();
        refuseTakenPort();
        var stopped = new CountDownLatch(1);
        for (var signal : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(signal), _ -> stopped.countDown());
        }
        try (var program = Program.start(settings())) {
            if (!noDemo) {
                program.get(LoadDemoCity.class).load(Progress::say);
            }
            greet(program);
            if (!noDemo && !noHistory) {
                program.get(LoadHistory.class).load(Progress::say, () -> stopped.getCount() == 0);
            }
            program.announce();
            stopped.await();
            Progress.say("Stopping …");
        }
        return 0;
    }

    /// Where to go and as whom, for the person at the terminal.
    private static void greet(Program program) {
        var address = program.address();
        Progress.say("");
        Progress.say("  随手拍 citizens   %s/citizen/".formatted(address));
        Progress.say("  工作台 staff      %s/console/".formatted(address));
        Progress.say("  城市云脑 leaders  %s/screen/".formatted(address));
        var people = program.get(DemoLogins.class).list();
        if (!people.isEmpty()) {
            Progress.say("");
            Progress.say("  Demo logins (模拟), password %s:".formatted(DemoLogins.PASSWORD));
            people.forEach(person ->
                    Progress.say("    %-12s %s".formatted(person.login(), person.name())));
            Progress.say(
                    "  Citizens log in with any mobile number; the page shows the simulated SMS.");
        }
        Progress.say("");
    }

    private Program.Settings settings() {
        return new Program.Settings(
                dataOptions.home(),
                dataOptions.databaseUrl(),
                dataOptions.config(),
                Map.of(
                        "server.port", Integer.toString(port),
                        "server.address", address,
                        "chengshu.demo", Boolean.toString(!noDemo)));
    }

    private void refuseDemoBeyondLoopback() throws UnknownHostException {
        if (!noDemo && !InetAddress.getByName(address).isLoopbackAddress()) {
            throw new CannotStart(
                    "Cannot serve the demo on %s: its passwords are public, so it runs on loopback only; use --no-demo"
                            .formatted(address));
        }
    }

    private void refuseTakenPort() throws UnknownHostException {
        try (var free = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            free.setReuseAddress(true);
        } catch (UnknownHostException unknown) {
            throw unknown;
        } catch (IOException taken) {
            throw new CannotStart(
                    "Cannot serve on %s:%d: the port is in use or not allowed; choose another with --port"
                            .formatted(address, port),
                    taken);
        }
    }
}
