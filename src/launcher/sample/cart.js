import { reduce } from './reduce.js';

export class Cart {
  constructor(gift, voucher) {
    this.gift = gift;
    this.voucher = voucher;
  }

  total(prices, wholesale = false) {
    const sum = reduce(prices, (total, price) => {
      if ((price > 100 && wholesale) || this.gift) {
        return total + price * 0.9;
      }
      return total + price;
    });
    return this.voucher ? sum - 5 : sum;
  }
}
