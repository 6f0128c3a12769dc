package mingjing.bench.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Machine;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Options;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.measuring.Program;
import mingjing.bench.measuring.Rounds;
import mingjing.bench.measuring.Scratch;
import mingjing.bench.measuring.Tool;

/** The program: starts a PostgreSQL and the demo on it, lets a million events happen, and has pages read or orders come in. */
public final class ConsoleBench {
    private static final String SOAK = "--soak";

    private static final String USAGE = """
            用法: ./mingjing bench console [选项]
            """ + Options.USAGE + """
              --soak         不测页面，改为每轮十分钟不停地下达指令、读页面，再核验账本
            """;

    private ConsoleBench() {}

    public static void main(String[] arguments) throws Exception {
        Program program = new Program(USAGE, Set.of(SOAK), ConsoleBench::measure);
        System.exit(program.run(List.of(arguments), System.out, System.err));
    }

    private static void measure(Options options, Rounds rounds, PrintStream out, PrintStream err) throws Exception {
        Scale scale = Scale.of(options.quick());
        Path root = Path.of(System.getProperty("mingjing.root", "."));
        boolean soak = options.more().contains(SOAK);
        try (Postgres postgres = Postgres.start();
                Scratch home = new Scratch();
                DemoNode node = DemoNode.start(root, home.folder(), postgres.create())) {
            Office office = Office.of(node, soak ? 0 : scale.problems());
            out.print(Machine.describe(postgres, Tool.find("pg_test_fsync")));
            rounds.run(
                    options,
                    soak ? List.of(new Soak(root, office, scale.soaked()).measurement()) : pages(office, scale));
        }
    }

    private static List<Measurement> pages(Office office, Scale scale) {
        Wrk wrk = new Wrk(
                Tool.find("wrk").orElseThrow(() -> new BenchFailure("没有 wrk：请先安装（Debian：apt-get install wrk）")));
        List<Measurement> all = new ArrayList<>(new PageMeasurements(office, wrk, scale.read()).all());
        all.add(Measurement.of(Figure.alone("demo.resident", "MB"), () -> new double[] {office.demoResident()}));
        all.add(Measurement.of(Figure.alone("node.resident", "MB"), () ->
                new double[] {office.node().resident()}));
        return all;
    }
}
