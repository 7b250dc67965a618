package sample;

import java.util.List;
import java.util.Optional;

/** What a customer is about to buy. */
final class Cart {
    enum Status {
        OPEN,
        PAID
    }

    private boolean gift;
    private Status status = Status.OPEN;
    private Optional<String> voucher = Optional.empty();

    int total(List<Integer> prices, boolean wholesale) {
        int sum = 0;
        for (int price : prices) {
            if (price > 100 && wholesale || gift) {
                sum += price * 9 / 10;
            } else {
                sum += price;
            }
        }
        return voucher.isPresent() && status == Status.OPEN ? sum - 5 : sum;
    }
}
