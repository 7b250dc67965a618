import { Price } from './price';

type Status = 'open' | 'paid';

export interface Cart {
  gift: boolean;
  status: Status;
  voucher?: string;
}

export function total(cart: Cart, prices: Price[], wholesale = false): number {
  let sum = 0;
  for (const price of prices) {
    if ((price.cents > 100 && wholesale) || cart.gift) {
      sum += price.cents * 0.9;
    } else {
      sum += price.cents;
    }
  }
  return cart.voucher && cart.status === 'open' ? sum - 5 : sum;
}
