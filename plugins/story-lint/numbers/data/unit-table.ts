/**
 * Everything numbers are counted in but money (currency-table.ts): one line a unit, and its arithmetic works.
 *
 *     kind  family  name  factor  spellings…
 *
 * Units of one family are turned into one another by their factors; `-` stands for no family. The name is what reports
 * show. A spelling in capitals or with a sign counts as written, any other in any case; `~d` only where it touches its
 * number: “3d”. A word that is also plain English wants `~`.
 */
export const UNITS = `
duration time ns 1e-9 ns nanosecond nanoseconds
duration time µs 1e-6 µs μs ~us microsecond microseconds
duration time ms 1e-3 ms msec msecs millis millisecond milliseconds
duration time s 1 s sec secs second seconds
duration time min 60 min mins minute minutes
duration time h 3600 h hr hrs hour hours
duration time day 86400 ~d day days
duration time week 604800 ~w wk wks week weeks
duration time fortnight 1209600 fortnight fortnights
duration time month 2629800 ~mo mos mth mths month months
duration time quarter 7889400 quarter quarters qtr qtrs
duration time year 31557600 ~y yr yrs year years
duration time decade 315576000 decade decades
duration - night 1 night nights
duration - morning 1 morning mornings
duration - afternoon 1 afternoon afternoons
duration - evening 1 evening evenings
duration - weekend 1 weekend weekends
duration - sprint 1 sprint sprints
percent share % 1 % percent percents pct perc procent
percent share ‰ .1 ‰ permille
percent points points 1 pp ppt ppts pps p.p.
percent points bp .01 bp bps
ratio factor × 1 ~x ~X × ✕ fold
rating stars star 1 star stars
count bytes B 1 bytes byte
count bytes KB 1e3 KB kB kb kilobytes
count bytes MB 1e6 MB mb megabytes
count bytes GB 1e9 GB gb gigabytes gigs Gb
count bytes TB 1e12 TB tb terabytes
count bytes PB 1e15 PB petabytes
count bytes KiB 1024 KiB
count bytes MiB 1048576 MiB
count bytes GiB 1073741824 GiB
count bytes TiB 1099511627776 TiB
count bits kbps 1e3 kbps kbit
count bits Mbps 1e6 Mbps Mbit
count bits Gbps 1e9 Gbps Gbit
count - LOC 1 LOC loc
count rate rps 1 rps r/s
count - qps 1 qps
count - tps 1 tps
count - fps 1 fps
count - IOPS 1 iops
count - rpm 1 rpm
count - dpi 1 dpi
count - px 1 px pixels
count length mm 1e-3 mm millimetres millimeters
count length cm 1e-2 cm centimetres centimeters
count length m 1 metres meters metre meter
count length km 1e3 km kms kilometres kilometers
count - ft 1 ft feet foot
count - in 1 inch inches
count - mile 1 mile miles
count area m² 1 m² m2 sqm
count area ha 1e4 ha hectare hectares
count - m³ 1 m³ m3
count mass mg 1e-3 mg milligrams
count mass g 1 g gram grams
count mass kg 1e3 kg kgs kilo kilos kilogram kilograms
count mass t 1e6 t tonne tonnes tons ton
count - lb 1 lb lbs
count volume ml 1e-3 ml millilitres milliliters
count volume l 1 l litre litres liter liters
count - °C 1 °C ℃ ~C
count - °F 1 °F ~F
count - ° 1 ° degrees degree
count power W 1 ~W watt watts
count power kW 1e3 kW kilowatts
count power MW 1e6 MW megawatts
count power GW 1e9 GW gigawatts
count energy kWh 1e3 kWh
count energy MWh 1e6 MWh
count energy GWh 1e9 GWh
count energy TWh 1e12 TWh
count frequency Hz 1 Hz hertz
count frequency kHz 1e3 kHz
count frequency MHz 1e6 MHz
count frequency GHz 1e9 GHz
count - V 1 ~V volts
count - A 1 ~A amps
count - dB 1 dB
count - lux 1 lux
count - FTE 1 FTE FTEs fte ftes
count - ppm 1 ppm
count - cores 1 core cores vCPU vCPUs
count - knots 1 knots
count - calories 1 kcal calories
`;
