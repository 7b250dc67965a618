package dev.descent.fake.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** The trouble that a test has planned. */
public final class Troubles {
    private final List<Planned> planned = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    /** Plans trouble for the next {@code times} requests with this method, or any when {@code *}, and a path like this. */
    public synchronized void plan(String method, String path, Trouble trouble, int times) {
        planned.add(new Planned(method, Pattern.compile(path), trouble, times));
    }

    /** Plans nothing more. */
    public synchronized void forget() {
        planned.clear();
    }

    /** The trouble that this request runs into, if any. */
    public synchronized Optional<Trouble> next(String method, String path) {
        Optional<Planned> hit =
                planned.stream().filter(plan -> plan.isFor(method, path)).findFirst();
        hit.ifPresent(plan -> {
            int index = planned.indexOf(plan);
            if (plan.times() == 1) {
                planned.remove(index);
            } else {
                planned.set(index, plan.once());
            }
        });
        return hit.map(Planned::trouble);
    }

    /** Holds a request until the fake closes. */
    public void hang() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of all requests that hang. */
    public void release() {
        end.countDown();
    }

    private record Planned(String method, Pattern path, Trouble trouble, int times) {
        boolean isFor(String otherMethod, String otherPath) {
            return (method.equals("*") || method.equals(otherMethod))
                    && path.matcher(otherPath).matches();
        }

        Planned once() {
            return new Planned(method, path, trouble, times - 1);
        }
    }
}
