use std::collections::HashMap;

pub struct Cart {
    gift: bool,
    voucher: Option<String>,
    prices: HashMap<String, u32>,
}

impl Cart {
    pub fn total(&self, wholesale: bool) -> u32 {
        let mut total = 0;
        for price in self.prices.values() {
            total += match price {
                p if *p > 100 && wholesale || self.gift => p * 9 / 10,
                p => *p,
            };
        }
        if self.voucher.is_some() { total - 5 } else { total }
    }
}
