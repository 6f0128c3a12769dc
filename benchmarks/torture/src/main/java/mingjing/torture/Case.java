package mingjing.torture;

import java.util.Set;
import mingjing.candidate.Ability;

/** One kind of trouble. */
public interface Case {
    /** By which a run is repeated: {@code --case name --seed S}. */
    String name();

    /** What a store must be able to express to be tried. */
    Set<Ability> needs();

    /** Makes the trouble once and judges; what is found goes to the trial. */
    void run(Trial trial) throws Exception;

    /** A case made of its parts. */
    static Case of(String name, Set<Ability> needs, Body body) {
        return new Case() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<Ability> needs() {
                return needs;
            }

            @Override
            public void run(Trial trial) throws Exception {
                body.run(trial);
            }
        };
    }

    /** What a case does. */
    interface Body {
        void run(Trial trial) throws Exception;
    }
}
