package sample

import "fmt"

type Cart struct {
	Gift    bool
	Voucher *string
}

func (c *Cart) Total(prices []int, wholesale bool) (int, error) {
	total := 0
	for _, price := range prices {
		if price < 0 {
			return 0, fmt.Errorf("negative price %d", price)
		}
		if price > 100 && wholesale || c.Gift {
			total += price * 9 / 10
		} else {
			total += price
		}
	}
	return total, nil
}
