package dev.descent;

import dev.descent.bot.Calendar;
import dev.descent.bot.Chore;
import dev.descent.bot.Intake;
import dev.descent.bot.MissedDeliveries;
import dev.descent.bot.Reconciliation;
import dev.descent.bot.Rounds;
import dev.descent.bot.Welcome;
import java.time.Clock;
import java.util.List;

/** What a server does unasked, from time to time; what is found goes into its lanes. */
final class ServerChores {
    private final ServerMemory memory;
    private final ServerHost host;
    private final ServerLanes lanes;
    private final Clock clock;

    ServerChores(ServerMemory memory, ServerHost host, ServerLanes lanes, Clock clock) {
        this.memory = memory;
        this.host = host;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Every chore, as often as {@code rounds} say; configurations are proposed if {@code isOnboarding}. */
    List<Chore> all(Rounds rounds, boolean isOnboarding) {
        Intake intake = lanes.intake();
        Reconciliation.Known known = new Reconciliation.Known(memory.lastWords(), memory.proposals());
        Reconciliation reconciliation =
                new Reconciliation(host.forge().reach(), memory.tenants(), lanes.tenancy(), known, intake);
        return List.of(
                rounds.forDeliveries(missedDeliveries(intake)::sweep),
                rounds.forPullRequests(() -> {
                    reconciliation.run();
                    lanes.wakeForgotten();
                    if (isOnboarding) {
                        welcome(known).look();
                    }
                }),
                rounds.forSchedules(calendar()::look),
                rounds.forOldDeliveries(memory.retention()::purge));
    }

    private Welcome welcome(Reconciliation.Known known) {
        return new Welcome(host.forge().reach(), known, memory.inbox(), lanes.waking(), clock);
    }

    private Calendar calendar() {
        return new Calendar(host.forge().reach(), memory.schedules(), memory.inbox(), lanes.waking(), clock);
    }

    private MissedDeliveries missedDeliveries(Intake intake) {
        return new MissedDeliveries(host.webhooks(), memory.inbox(), intake, memory.watermarks(), clock);
    }
}
