/** Sixty zones: those that put their clocks, at midnight and by half an hour too, and those that are off the hour. */
export const zones = `
Europe/Berlin Europe/London Europe/Lisbon Europe/Kyiv Europe/Chisinau Europe/Istanbul America/New_York America/Chicago
America/St_Johns America/Halifax America/Havana America/Santiago America/Asuncion America/Nuuk America/Scoresbysund
America/Miquelon America/La_Paz America/Argentina/Salta America/Argentina/Buenos_Aires America/Sao_Paulo America/Bogota
America/Mexico_City America/Tijuana America/Caracas America/Port-au-Prince Atlantic/Azores Africa/Cairo Africa/Casablanca
Africa/El_Aaiun Africa/Lagos Africa/Johannesburg Africa/Nairobi Africa/Lusaka Africa/Monrovia Asia/Beirut Asia/Gaza
Asia/Jerusalem Asia/Amman Asia/Damascus Asia/Tehran Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Dhaka
Asia/Yangon Asia/Bishkek Asia/Ulaanbaatar Asia/Shanghai Asia/Manila Asia/Jakarta Australia/Lord_Howe Australia/Adelaide
Australia/Eucla Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Kiritimati Pacific/Norfolk Pacific/Marquesas
`
  .trim()
  .split(/\s+/);
