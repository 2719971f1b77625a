import { z } from 'zod';

/** The ways by which a government reaches the unit. */
export const Channel = z.enum(['EMAIL', 'PHONE', 'MEETING', 'PORTAL']);
