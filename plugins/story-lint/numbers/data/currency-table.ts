/**
 * What money is written in, once for everybody who looks for it: one line a currency.
 *
 *     name | signs | codes | capitals | words | letters | family | factor
 *
 * The name is what reports show. Signs and codes (ISO 4217 and everyday abbreviations) stand before the number or behind it, as
 * written; so do capitals, which are everyday words in small letters. Words stand behind it, in whatever case; letters before a
 * dollar sign: R$, HK$. A currency is a family of its own unless it says of which it is a part, and which.
 */
export const CURRENCIES = `
$ | $ | USD | | dollar dollars bucks | US USD
€ | € | EUR | | euro euros
£ | £ | GBP | | pound pounds quid
¥ | ¥ ￥ | JPY CNY RMB | | yen yuan renminbi
₹ | ₹ | INR Rs RS | | rupee rupees
₦ | ₦ | NGN | | naira
₩ | ₩ | KRW | | won
₽ | ₽ | RUB | | rouble roubles ruble rubles
₺ | ₺ | | TRY | lira liras
₫ | ₫ | VND | | dong
฿ | ฿ | THB | | baht
₴ | ₴ | UAH | | hryvnia
₪ | ₪ | ILS NIS | | shekel shekels
₱ | ₱ | PHP
₵ | ₵ | GHS | | cedi cedis
₸ | ₸ | KZT | | tenge
৳ | ৳ | BDT | | taka
R$ | | BRL | | reais | R
A$ | | AUD | | | A AU AUD
C$ | | CAD | | | C CA CAD
S$ | | SGD | | | S
HK$ | | HKD | | | HK
NT$ | | TWD | | | NT
NZ$ | | NZD | | | NZ
MX$ | | MXN | | | MX
CHF | | CHF SFr | | franc francs
SEK | | SEK
NOK | | NOK
DKK | | DKK
ISK | | ISK
crown | | kr Kr | | krona kronor krone kroner crowns koruna
PLN | | PLN zł | | zloty zlotys złoty
CZK | | CZK Kč
HUF | | HUF | | forint forints
RON | | RON | | lei
BGN | | BGN
ZAR | | ZAR | | rand rands
KES | | KES KSh | | shilling shillings
EGP | | EGP
AED | | AED Dhs | | dirham dirhams
SAR | | SAR | | riyal riyals
QAR | | QAR
KWD | | KWD
ARS | | ARS
CLP | | CLP
COP | | | COP
peso | | | | peso pesos
IDR | | IDR Rp | | rupiah
MYR | | MYR RM | | ringgit
PKR | | PKR
LKR | | LKR
cent | ¢ | | | cent cents | | $ | .01
penny | | | | pence | | £ | .01
grand | | | | grand
`;
