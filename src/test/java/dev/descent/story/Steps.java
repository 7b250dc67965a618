package dev.descent.story;

import dev.descent.bot.Forge;
import dev.descent.bot.HostedPullRequest;
import dev.descent.bot.HostedRepository;
import dev.descent.bot.Lanes;
import dev.descent.bot.Reach;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The boundaries between the bot's steps: before and after everything that it asks of GitHub or tells it. A test plans what
 * happens at one of them.
 */
final class Steps {
    private final List<String> passed = new ArrayList<>();
    private int planned = -1;
    private Consumer<String> event = step -> {};
    private Consumer<String> listener = step -> {};

    /** The process dies here. */
    static final class Killed extends Error {
        Killed(String step) {
            super(step);
        }
    }

    /** Has this happen once, at the boundary with this number, 0 or more, counted from now on. */
    void at(int boundary, Consumer<String> what) {
        passed.clear();
        planned = boundary;
        event = what;
    }

    /** Has this happen once, before such a step is taken for the n-th time from now on. */
    void before(String step, int nth, Runnable what) {
        when("before " + step, nth, what);
    }

    /** The same after such a step. */
    void after(String step, int nth, Runnable what) {
        when("after " + step, nth, what);
    }

    private void when(String boundary, int nth, Runnable what) {
        AtomicInteger left = new AtomicInteger(nth);
        listener = passing -> {
            if (passing.equals(boundary) && left.decrementAndGet() == 0) {
                what.run();
            }
        };
    }

    /** Whether it has happened. */
    boolean isPast() {
        return passed.size() > planned;
    }

    private void pass(String step) {
        listener.accept(step);
        passed.add(step);
        if (passed.size() == planned + 1) {
            event.accept(step);
        }
    }

    /** The same forge, with these boundaries. */
    Forge around(Forge forge) {
        return watched(Forge.class, forge);
    }

    /** The same reach, with these boundaries. */
    Reach around(Reach reach) {
        return watched(Reach.class, reach);
    }

    /** The same lanes, with these boundaries. */
    Lanes around(Lanes lanes) {
        return watched(Lanes.class, lanes);
    }

    private <T> T watched(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> call(real, method, arguments)));
    }

    private Object watchedIfHosted(Object result) {
        return switch (result) {
            case HostedPullRequest pullRequest -> watched(HostedPullRequest.class, pullRequest);
            case HostedRepository repository -> watched(HostedRepository.class, repository);
            case null, default -> result;
        };
    }

    private Object call(Object real, Method method, Object[] arguments) throws Throwable {
        pass("before " + method.getName());
        try {
            Object result = method.invoke(real, arguments);
            pass("after " + method.getName());
            return watchedIfHosted(result);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
