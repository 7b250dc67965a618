package dev.descent.bot;

import dev.descent.train.Remark;
import dev.descent.train.Usage;
import java.util.List;

/**
 * What a run goes by that goes on with an earlier one.
 *
 * @param remarks what people said since
 * @param spent what was spent on the branch before
 */
record Steering(List<Remark> remarks, Usage spent) {
    static final Steering NONE = new Steering(List.of(), Usage.NONE);

    Steering {
        remarks = List.copyOf(remarks);
    }
}
