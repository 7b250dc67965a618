from dataclasses import dataclass
from typing import Optional


@dataclass
class Cart:
    gift: bool
    voucher: Optional[str] = None

    def total(self, prices, wholesale=False):
        total = 0
        for price in prices:
            if price > 100 and wholesale or self.gift:
                total += price * 9 // 10
            else:
                total += price
        return total - 5 if self.voucher else total
