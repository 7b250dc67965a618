package dev.descent.report;

import dev.descent.loss.Remark;
import dev.descent.loss.Terms;
import dev.descent.loss.UnitKind;
import dev.descent.loss.UnitScore;

/** A unit's score in the making: only what matters is said. */
record UnitSketch(UnitScore unit) {
    private static final Remark NOTHING = new Remark(() -> "", _ -> "");

    static UnitSketch function(String name, int start, int end) {
        return of(name, UnitKind.FUNCTION, start, end);
    }

    static UnitSketch type(String name, int start, int end) {
        return of(name, UnitKind.TYPE, start, end);
    }

    static UnitSketch file(String name, int end) {
        return of(name, UnitKind.FILE, 1, end);
    }

    UnitSketch measures(int tokens, int cognitive, int cyclomatic) {
        return new UnitSketch(new UnitScore(
                unit.name(),
                unit.kind(),
                unit.startLine(),
                unit.endLine(),
                tokens,
                cognitive,
                cyclomatic,
                unit.stateMilliBits(),
                0,
                unit.isDead(),
                unit.share(),
                unit.leverage(),
                unit.clones(),
                unit.remark()));
    }

    UnitSketch bits(int milliBits) {
        return new UnitSketch(new UnitScore(
                unit.name(),
                unit.kind(),
                unit.startLine(),
                unit.endLine(),
                unit.tokens(),
                unit.cognitive(),
                unit.cyclomatic(),
                milliBits,
                0,
                unit.isDead(),
                unit.share(),
                unit.leverage(),
                unit.clones(),
                unit.remark()));
    }

    UnitScore carries(Terms share, Terms leverage, String why) {
        return new UnitScore(
                unit.name(),
                unit.kind(),
                unit.startLine(),
                unit.endLine(),
                unit.tokens(),
                unit.cognitive(),
                unit.cyclomatic(),
                unit.stateMilliBits(),
                0,
                unit.isDead(),
                share,
                leverage,
                "",
                new Remark(() -> why, term -> 2 * share.get(term) > share.total() ? why : ""));
    }

    /** Nothing refers to it. */
    UnitSketch dead() {
        return new UnitSketch(new UnitScore(
                unit.name(),
                unit.kind(),
                unit.startLine(),
                unit.endLine(),
                unit.tokens(),
                unit.cognitive(),
                unit.cyclomatic(),
                unit.stateMilliBits(),
                0,
                true,
                unit.share(),
                unit.leverage(),
                unit.clones(),
                unit.remark()));
    }

    UnitScore carries(Terms share) {
        return carries(share, Terms.ZERO, "");
    }

    private static UnitSketch of(String name, UnitKind kind, int start, int end) {
        return new UnitSketch(
                new UnitScore(name, kind, start, end, 20, 0, 1, 0, 0, false, Terms.ZERO, Terms.ZERO, "", NOTHING));
    }
}
