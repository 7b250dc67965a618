package dev.descent.train;

import dev.descent.loss.Hotspot;
import dev.descent.loss.UnitKind;

/** How a run calls a hotspot: {@code src/Box.java Box.open}, whatever its lines. */
final class HotspotId {
    private HotspotId() {}

    static String of(Hotspot hotspot) {
        return hotspot.unit().kind() == UnitKind.FILE
                ? hotspot.path()
                : hotspot.path() + " " + hotspot.unit().name();
    }

    /** Names one draw for it within an epoch; overloads differ by their lines. */
    static String draw(Hotspot hotspot, int draw) {
        return of(hotspot) + ":" + hotspot.unit().startLine() + "/" + draw;
    }
}
