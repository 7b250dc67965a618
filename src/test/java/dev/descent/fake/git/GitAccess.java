package dev.descent.fake.git;

import java.util.Optional;

/** Port: who may fetch from and push to which repository. */
public interface GitAccess {
    /** Decides about one request of the holder of {@code token}. */
    Decision ask(String repository, Optional<String> token, boolean isPush);

    /** Hears of a push that was served. */
    void pushed(String repository);

    /** Yes with a repository, or no with a reason. */
    sealed interface Decision {}

    /** Yes. */
    record Granted(BareRepository repository) implements Decision {}

    /** No, as the HTTP status and text in which GitHub says it. */
    record Denied(int status, String reason) implements Decision {}
}
