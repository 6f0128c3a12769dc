package mingjing.bench.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.ServiceLoader;
import mingjing.candidate.Candidate;
import mingjing.candidate.Node;

/**
 * Carries out what each line of standard input asks for, with the one candidate of the class path, and answers each with a line of
 * JSON.
 *
 * <p>One process for all rounds: a JVM that has to warm up again for each figure would mostly measure its compiler.
 */
public final class Driver {
    private Driver() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // Libraries that print on standard output must not get between the answers.
        System.setOut(System.err);
        Candidate candidate = theOnly(ServiceLoader.load(Candidate.class).iterator());
        answers.println(Answer.greeting(candidate));
        answers.flush();
        try (BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                answers.println(answer(candidate, line));
                answers.flush();
            }
        }
        // Some candidates leave threads behind that would keep the process.
        System.exit(0);
    }

    private static Candidate theOnly(Iterator<Candidate> found) {
        Candidate candidate = found.next();
        if (found.hasNext()) {
            throw new IllegalStateException("two candidates on the class path: " + candidate.name() + ", "
                    + found.next().name());
        }
        return candidate;
    }

    /** What a candidate does wrong is an answer too: the other measurements go on. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    static String answer(Candidate candidate, String line) {
        try {
            Request request = Request.parse(line);
            if (request.workload().equals("prepare")) {
                candidate.prepare(request.database());
                return Answer.done();
            }
            try (Node node = candidate.open(request.database())) {
                return Answer.of(Workloads.run(request, node));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed(e);
        } catch (Exception e) {
            e.printStackTrace();
            return Answer.failed(e);
        }
    }
}
