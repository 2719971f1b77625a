export { countryCalendars, type PublishedCalendar } from './country-calendars.js';
