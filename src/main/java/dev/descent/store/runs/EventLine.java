package dev.descent.store.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.descent.train.Details;
import dev.descent.train.RunEvent;
import dev.descent.train.RunEvent.StepKey;
import dev.descent.train.Step;
import dev.descent.train.Usage;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** An event as a line of JSON; names and order of the components are the format. */
record EventLine(
        String run,
        long number,
        int epoch,
        String subject,
        Step step,
        SortedMap<String, String> details,
        Usage usage,
        String time) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static String of(RunEvent event) {
        try {
            return MAPPER.writeValueAsString(new EventLine(
                    event.run(),
                    event.number(),
                    event.epoch(),
                    event.subject(),
                    event.step(),
                    event.details().values(),
                    event.usage(),
                    event.time().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can always be written", e);
        }
    }

    /** What a line says, or nothing when it was cut short. */
    static Optional<RunEvent> parse(String line) {
        try {
            EventLine read = MAPPER.readValue(line, EventLine.class);
            return Optional.of(new RunEvent(
                    read.run(),
                    read.number(),
                    new StepKey(read.epoch(), read.subject(), read.step()),
                    new Details(read.details()),
                    read.usage(),
                    Instant.parse(read.time())));
        } catch (JsonProcessingException cutShort) {
            return Optional.empty();
        }
    }
}
