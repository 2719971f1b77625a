/**
 * The 141 recipients of development aid, as one reads them: ISO-2, ISO-3, M49 and DAC code, name, DAC group, income group
 * (L, LM, UM, H, or none), marks, days of rest (≠ where the two open sources differ), zone of the seat of government.
 * Source: domain page, appendix A; the zones by the tz database. Kosovo's codes are user-assigned, its M49 unofficial.
 */
export const recipients = `
AF|AFG|004|625|Afghanistan|LDC|L|LDC LLDC|Fri/Sat≠|Asia/Kabul
AL|ALB|008|71|Albania|UMIC|UM||Sat/Sun|Europe/Tirane
AM|ARM|051|610|Armenia|UMIC|UM|LLDC|Sat/Sun|Asia/Yerevan
AO|AGO|024|225|Angola|LDC|LM|LDC|Sat/Sun|Africa/Luanda
AR|ARG|032|425|Argentina|UMIC|UM||Sat/Sun|America/Argentina/Buenos_Aires
AZ|AZE|031|611|Azerbaijan|UMIC|UM|LLDC|Sat/Sun|Asia/Baku
BA|BIH|070|64|Bosnia and Herzegovina|UMIC|UM||Sat/Sun|Europe/Sarajevo
BD|BGD|050|666|Bangladesh|LDC|LM|LDC|Fri/Sat≠|Asia/Dhaka
BF|BFA|854|287|Burkina Faso|LDC|L|LDC LLDC|Sat/Sun|Africa/Ouagadougou
BI|BDI|108|228|Burundi|LDC|L|LDC LLDC|Sat/Sun|Africa/Bujumbura
BJ|BEN|204|236|Benin|LDC|LM|LDC|Sat/Sun|Africa/Porto-Novo
BO|BOL|068|428|Bolivia|LMIC|LM|LLDC|Sat/Sun|America/La_Paz
BR|BRA|076|431|Brazil|UMIC|UM||Sat/Sun|America/Sao_Paulo
BT|BTN|064|630|Bhutan|LMIC|LM|LLDC|Sat/Sun|Asia/Thimphu
BW|BWA|072|227|Botswana|UMIC|UM|LLDC|Sat/Sun|Africa/Gaborone
BY|BLR|112|86|Belarus|UMIC|UM||Sat/Sun|Europe/Minsk
BZ|BLZ|084|352|Belize|LMIC|UM|SIDS|Sat/Sun|America/Belize
CD|COD|180|235|DR Congo|LDC|L|LDC|Sun≠|Africa/Kinshasa
CF|CAF|140|231|Central African Republic|LDC|L|LDC LLDC|Sat/Sun|Africa/Bangui
CG|COG|178|234|Congo|LMIC|LM||Sat/Sun|Africa/Brazzaville
CI|CIV|384|247|Côte d'Ivoire|LMIC|LM||Sat/Sun|Africa/Abidjan
CM|CMR|120|229|Cameroon|LMIC|LM||Sat/Sun|Africa/Douala
CN|CHN|156|730|China|UMIC|UM||Sat/Sun|Asia/Shanghai
CO|COL|170|437|Colombia|UMIC|UM||Sat/Sun|America/Bogota
CR|CRI|188|336|Costa Rica|UMIC|H||Sat/Sun|America/Costa_Rica
CU|CUB|192|338|Cuba|UMIC|UM|SIDS|Sat/Sun|America/Havana
CV|CPV|132|230|Cabo Verde|LMIC|UM|SIDS|Sat/Sun|Atlantic/Cape_Verde
DJ|DJI|262|274|Djibouti|LDC|LM|LDC|Fri/Sat≠|Africa/Djibouti
DM|DMA|212|378|Dominica|UMIC|UM|SIDS|Sat/Sun|America/Dominica
DO|DOM|214|340|Dominican Republic|UMIC|UM|SIDS|Sat/Sun|America/Santo_Domingo
DZ|DZA|012|130|Algeria|LMIC|UM||Fri/Sat|Africa/Algiers
EC|ECU|218|440|Ecuador|UMIC|UM||Sat/Sun|America/Guayaquil
EG|EGY|818|142|Egypt|LMIC|LM||Fri/Sat|Africa/Cairo
ER|ERI|232|271|Eritrea|LDC|L|LDC|Sat/Sun|Africa/Asmara
ET|ETH|231|238|Ethiopia|LDC||LDC LLDC|Sat/Sun|Africa/Addis_Ababa
FJ|FJI|242|832|Fiji|UMIC|UM|SIDS|Sat/Sun|Pacific/Fiji
FM|FSM|583|860|Micronesia|LMIC|UM|SIDS|Sat/Sun|Pacific/Pohnpei
GA|GAB|266|239|Gabon|UMIC|UM||Sat/Sun|Africa/Libreville
GD|GRD|308|381|Grenada|UMIC|UM|SIDS|Sat/Sun|America/Grenada
GE|GEO|268|612|Georgia|UMIC|UM||Sat/Sun|Asia/Tbilisi
GH|GHA|288|241|Ghana|LMIC|LM||Sat/Sun|Africa/Accra
GM|GMB|270|240|Gambia|LDC|L|LDC|Sat/Sun|Africa/Banjul
GN|GIN|324|243|Guinea|LDC|LM|LDC|Sat/Sun|Africa/Conakry
GQ|GNQ|226|245|Equatorial Guinea|UMIC|UM||Sat/Sun|Africa/Malabo
GT|GTM|320|347|Guatemala|UMIC|UM||Sat/Sun|America/Guatemala
GW|GNB|624|244|Guinea-Bissau|LDC|L|LDC SIDS|Sat/Sun|Africa/Bissau
GY|GUY|328|446|Guyana|UMIC|H|SIDS|Sat/Sun|America/Guyana
HN|HND|340|351|Honduras|LMIC|LM||Sat/Sun|America/Tegucigalpa
HT|HTI|332|349|Haiti|LDC|LM|LDC SIDS|Sat/Sun|America/Port-au-Prince
ID|IDN|360|738|Indonesia|LMIC|UM||Sat/Sun|Asia/Jakarta
IN|IND|356|645|India|LMIC|LM||Sat/Sun≠|Asia/Kolkata
IQ|IRQ|368|543|Iraq|UMIC|UM||Fri/Sat|Asia/Baghdad
IR|IRN|364|540|Iran|LMIC|UM||Fri|Asia/Tehran
JM|JAM|388|354|Jamaica|UMIC|UM|SIDS|Sat/Sun|America/Jamaica
JO|JOR|400|549|Jordan|UMIC|UM||Fri/Sat|Asia/Amman
KE|KEN|404|248|Kenya|LMIC|LM||Sat/Sun|Africa/Nairobi
KG|KGZ|417|614|Kyrgyzstan|LMIC|LM|LLDC|Sat/Sun|Asia/Bishkek
KH|KHM|116|728|Cambodia|LDC|LM|LDC|Sat/Sun|Asia/Phnom_Penh
KI|KIR|296|836|Kiribati|LDC|LM|LDC SIDS|Sat/Sun|Pacific/Tarawa
KM|COM|174|233|Comoros|LDC|LM|LDC SIDS|Sat/Sun|Indian/Comoro
KP|PRK|408|740|DPR Korea|LIC|L||Sat/Sun|Asia/Pyongyang
KZ|KAZ|398|613|Kazakhstan|UMIC|UM|LLDC|Sat/Sun|Asia/Almaty
LA|LAO|418|745|Lao PDR|LDC|LM|LDC LLDC|Sat/Sun|Asia/Vientiane
LB|LBN|422|555|Lebanon|UMIC|LM||Sat/Sun|Asia/Beirut
LC|LCA|662|383|Saint Lucia|UMIC|UM|SIDS|Sat/Sun|America/St_Lucia
LK|LKA|144|640|Sri Lanka|LMIC|UM||Sat/Sun|Asia/Colombo
LR|LBR|430|251|Liberia|LDC|L|LDC|Sat/Sun|Africa/Monrovia
LS|LSO|426|249|Lesotho|LDC|LM|LDC LLDC|Sat/Sun|Africa/Maseru
LY|LBY|434|133|Libya|UMIC|UM||Sat/Sun≠|Africa/Tripoli
MA|MAR|504|136|Morocco|LMIC|LM||Sat/Sun|Africa/Casablanca
MD|MDA|498|93|Moldova|UMIC|UM|LLDC|Sat/Sun|Europe/Chisinau
ME|MNE|499|65|Montenegro|UMIC|UM||Sat/Sun|Europe/Podgorica
MG|MDG|450|252|Madagascar|LDC|L|LDC|Sat/Sun|Indian/Antananarivo
MH|MHL|584|859|Marshall Islands|UMIC|UM|SIDS|Sat/Sun|Pacific/Majuro
MK|MKD|807|66|North Macedonia|UMIC|UM|LLDC|Sat/Sun|Europe/Skopje
ML|MLI|466|255|Mali|LDC|L|LDC LLDC|Sat/Sun|Africa/Bamako
MM|MMR|104|635|Myanmar|LDC|LM|LDC|Sat/Sun|Asia/Yangon
MN|MNG|496|753|Mongolia|LMIC|UM|LLDC|Sat/Sun|Asia/Ulaanbaatar
MR|MRT|478|256|Mauritania|LDC|LM|LDC|Fri/Sat≠|Africa/Nouakchott
MS|MSR|500|385|Montserrat|UMIC||SIDS|Sat/Sun|America/Montserrat
MU|MUS|480|257|Mauritius|UMIC|UM|SIDS|Sat/Sun|Indian/Mauritius
MV|MDV|462|655|Maldives|UMIC|UM|SIDS|Fri/Sat≠|Indian/Maldives
MW|MWI|454|253|Malawi|LDC|L|LDC LLDC|Sat/Sun|Africa/Blantyre
MX|MEX|484|358|Mexico|UMIC|UM||Sat/Sun|America/Mexico_City
MY|MYS|458|751|Malaysia|UMIC|UM||Sat/Sun|Asia/Kuala_Lumpur
MZ|MOZ|508|259|Mozambique|LDC|L|LDC|Sat/Sun|Africa/Maputo
NA|NAM|516|275|Namibia|UMIC|LM||Sat/Sun|Africa/Windhoek
NE|NER|562|260|Niger|LDC|L|LDC LLDC|Sun≠|Africa/Niamey
NG|NGA|566|261|Nigeria|LMIC|LM||Sat/Sun|Africa/Lagos
NI|NIC|558|364|Nicaragua|LMIC|LM||Sat/Sun|America/Managua
NP|NPL|524|660|Nepal|LDC|LM|LDC LLDC|Sat/Sun|Asia/Kathmandu
NR|NRU|520|845|Nauru|UMIC|H|SIDS|Sat/Sun|Pacific/Nauru
NU|NIU|570|856|Niue|UMIC||SIDS|Sat/Sun|Pacific/Niue
PA|PAN|591|366|Panama|UMIC|H||Sat/Sun|America/Panama
PE|PER|604|454|Peru|UMIC|UM||Sat/Sun|America/Lima
PG|PNG|598|862|Papua New Guinea|LMIC|LM|SIDS|Sat/Sun|Pacific/Port_Moresby
PH|PHL|608|755|Philippines|LMIC|UM||Sat/Sun|Asia/Manila
PK|PAK|586|665|Pakistan|LMIC|LM||Sat/Sun|Asia/Karachi
PS|PSE|275|550|West Bank and Gaza Strip|LMIC|LM||Sat/Sun|Asia/Hebron
PW|PLW|585|861|Palau|UMIC|H|SIDS|Sat/Sun|Pacific/Palau
PY|PRY|600|451|Paraguay|UMIC|UM|LLDC|Sun≠|America/Asuncion
RS|SRB|688|63|Serbia|UMIC|UM||Sat/Sun|Europe/Belgrade
RW|RWA|646|266|Rwanda|LDC|L|LDC LLDC|Sat/Sun|Africa/Kigali
SB|SLB|090|866|Solomon Islands|LDC|LM|LDC SIDS|Sat/Sun|Pacific/Guadalcanal
SD|SDN|729|278|Sudan|LDC|L|LDC|Fri/Sat|Africa/Khartoum
SH|SHN|654|276|Saint Helena|UMIC|||Sat/Sun|Atlantic/St_Helena
SL|SLE|694|272|Sierra Leone|LDC|L|LDC|Sat/Sun|Africa/Freetown
SN|SEN|686|269|Senegal|LDC|LM|LDC|Sat/Sun|Africa/Dakar
SO|SOM|706|273|Somalia|LDC|L|LDC|Sat/Sun|Africa/Mogadishu
SR|SUR|740|457|Suriname|UMIC|UM|SIDS|Sat/Sun|America/Paramaribo
SS|SSD|728|279|South Sudan|LDC|L|LDC LLDC|Sat/Sun|Africa/Juba
ST|STP|678|268|Sao Tome and Principe|LMIC|LM|SIDS|Sat/Sun|Africa/Sao_Tome
SV|SLV|222|342|El Salvador|LMIC|UM||Sat/Sun|America/El_Salvador
SY|SYR|760|573|Syrian Arab Republic|LIC|L||Fri/Sat|Asia/Damascus
SZ|SWZ|748|280|Eswatini|LMIC|LM|LLDC|Sat/Sun|Africa/Mbabane
TD|TCD|148|232|Chad|LDC|L|LDC LLDC|Sat/Sun|Africa/Ndjamena
TG|TGO|768|283|Togo|LDC|LM|LDC|Sat/Sun|Africa/Lome
TH|THA|764|764|Thailand|UMIC|UM||Sat/Sun|Asia/Bangkok
TJ|TJK|762|615|Tajikistan|LMIC|LM|LLDC|Sat/Sun|Asia/Dushanbe
TK|TKL|772|868|Tokelau|LMIC|||Sun≠|Pacific/Fakaofo
TL|TLS|626|765|Timor-Leste|LDC|LM|LDC SIDS|Sat/Sun|Asia/Dili
TM|TKM|795|616|Turkmenistan|UMIC|UM|LLDC|Sat/Sun|Asia/Ashgabat
TN|TUN|788|139|Tunisia|LMIC|LM||Sat/Sun|Africa/Tunis
TO|TON|776|870|Tonga|UMIC|UM|SIDS|Sat/Sun|Pacific/Tongatapu
TR|TUR|792|55|Türkiye|UMIC|UM||Sat/Sun|Europe/Istanbul
TV|TUV|798|872|Tuvalu|LDC|UM|LDC SIDS|Sat/Sun|Pacific/Funafuti
TZ|TZA|834|282|Tanzania|LDC|LM|LDC|Sat/Sun|Africa/Dar_es_Salaam
UA|UKR|804|85|Ukraine|LMIC|UM||Sat/Sun|Europe/Kyiv
UG|UGA|800|285|Uganda|LDC|L|LDC LLDC|Sat/Sun≠|Africa/Kampala
UZ|UZB|860|617|Uzbekistan|LMIC|LM|LLDC|Sat/Sun|Asia/Tashkent
VC|VCT|670|384|Saint Vincent and the Grenadines|UMIC|UM|SIDS|Sat/Sun|America/St_Vincent
VE|VEN|862|463|Venezuela|UMIC|||Sun≠|America/Caracas
VN|VNM|704|769|Viet Nam|LMIC|UM||Sat/Sun|Asia/Ho_Chi_Minh
VU|VUT|548|854|Vanuatu|LMIC|LM|SIDS|Sat/Sun|Pacific/Efate
WF|WLF|876|876|Wallis and Futuna|UMIC|||Sat/Sun|Pacific/Wallis
WS|WSM|882|880|Samoa|LMIC|UM|SIDS|Sat/Sun|Pacific/Apia
XK|XKX|412|57|Kosovo|UMIC|UM||Sat/Sun|Europe/Belgrade
YE|YEM|887|580|Yemen|LDC|L|LDC|Fri/Sat|Asia/Aden
ZA|ZAF|710|218|South Africa|UMIC|UM||Sat/Sun|Africa/Johannesburg
ZM|ZMB|894|288|Zambia|LDC|LM|LDC LLDC|Sat/Sun|Africa/Lusaka
ZW|ZWE|716|265|Zimbabwe|LMIC|LM|LLDC|Sat/Sun|Africa/Harare
`;
