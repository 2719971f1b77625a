export { countryCalendars, type PublishedCalendar } from './country-calendars.js';
export { calendarData, type CalendarData } from './calendar-data.js';
