package dev.descent.loss.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reachability against the textbook: Floyd and Warshall's closure, and cutting edges by hand. */
class ReachLaws {
    @Property
    void reach_is_the_transitive_closure(@ForAll("graphs") int[][] graph) {
        boolean[][] closure = closure(graph);
        long[] weights = weights(graph.length);
        Reach reach = Reach.of(graph, weights);

        long pairs = 0;
        for (int node = 0; node < graph.length; node++) {
            int at = node;
            assertThat(reach.forward(node)).isEqualTo(sum(weights, other -> closure[at][other]));
            assertThat(reach.backward(node)).isEqualTo(sum(weights, other -> closure[other][at]));
            pairs += IntStream.range(0, graph.length)
                    .filter(other -> closure[at][other])
                    .count();
        }
        assertThat(reach.pairs()).isEqualTo(pairs);
    }

    @Property
    void a_node_loses_what_it_can_not_reach_without_an_edge(@ForAll("graphs") int[][] graph) {
        for (int node = 0; node < graph.length; node++) {
            Detours detours = Detours.from(node, graph);
            for (int neighbour : graph[node]) {
                boolean[] left = closure(without(graph, node, neighbour))[node];
                boolean[] before = closure(graph)[node];
                for (int target = 0; target < graph.length; target++) {
                    assertThat(detours.onlyWay(target) == neighbour).isEqualTo(before[target] && !left[target]);
                }
            }
        }
    }

    @Property
    void following_a_change_is_the_same_as_looking_afresh(@ForAll("graphs") int[][] graph, @ForAll long seed) {
        Random random = new Random(seed);
        int[][] next = graph.clone();
        for (int edit = 0; edit < random.nextInt(4); edit++) {
            int node = random.nextInt(next.length);
            int target = random.nextInt(next.length);
            boolean isLinked = Arrays.stream(next[node]).anyMatch(each -> each == target);
            next[node] = isLinked ? without(next, node, target)[node] : with(next[node], target);
        }
        long[] weights = weights(graph.length);
        long[] nextWeights = random.longs(graph.length, 0, 9).toArray();

        Reach following = Reach.of(graph, weights).after(next, nextWeights);

        Reach afresh = Reach.of(next, nextWeights);
        for (int node = 0; node < next.length; node++) {
            assertThat(following.forward(node)).isEqualTo(afresh.forward(node));
            assertThat(following.backward(node)).isEqualTo(afresh.backward(node));
        }
        assertThat(following.pairs()).isEqualTo(afresh.pairs());
    }

    private static int[] with(int[] targets, int another) {
        return IntStream.concat(IntStream.of(targets), IntStream.of(another))
                .sorted()
                .toArray();
    }

    @Example
    void a_chain_longer_than_a_block_is_reached_to_its_end() {
        int length = 10_000;
        int[][] chain = IntStream.range(0, length)
                .mapToObj(node -> node + 1 < length ? new int[] {node + 1} : new int[0])
                .toArray(int[][]::new);
        long[] ones = new long[length];
        Arrays.fill(ones, 1);

        Reach reach = Reach.of(chain, ones);

        assertThat(reach.forward(0)).isEqualTo(length);
        assertThat(reach.backward(0)).isEqualTo(1);
        assertThat(reach.backward(length - 1)).isEqualTo(length);
        assertThat(reach.pairs()).isEqualTo(length * (length + 1L) / 2);
    }

    @Provide
    Arbitrary<int[][]> graphs() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs())
                .as(ReachLaws::graph);
    }

    private static int[][] graph(int nodes, int percent, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, nodes)
                .mapToObj(node -> IntStream.range(0, nodes)
                        .filter(other -> other != node && random.nextInt(100) < percent)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[][] without(int[][] graph, int from, int to) {
        int[][] cut = graph.clone();
        cut[from] = IntStream.of(graph[from]).filter(target -> target != to).toArray();
        return cut;
    }

    private static long[] weights(int nodes) {
        return IntStream.range(0, nodes).mapToLong(node -> 1L << node).toArray();
    }

    private static long sum(long[] weights, java.util.function.IntPredicate included) {
        return IntStream.range(0, weights.length)
                .filter(included)
                .mapToLong(node -> weights[node])
                .sum();
    }

    private static boolean[][] closure(int[][] graph) {
        boolean[][] reached = new boolean[graph.length][graph.length];
        for (int node = 0; node < graph.length; node++) {
            reached[node][node] = true;
            for (int target : graph[node]) {
                reached[node][target] = true;
            }
        }
        for (int via = 0; via < graph.length; via++) {
            for (int from = 0; from < graph.length; from++) {
                for (int to = 0; to < graph.length; to++) {
                    reached[from][to] |= reached[from][via] && reached[via][to];
                }
            }
        }
        return reached;
    }
}
