import { accountStatus } from "../account/account-status.ts";
import { addWorkingDays } from "../calendar/add-working-days.ts";
import { endOfPeriod } from "../calendar/end-of-period.ts";
import { explainPeriod } from "../calendar/explain-period.ts";
import { procedureDeadline } from "../deadline/procedure-deadline.ts";
import { passwordExpiry } from "../password/password-expiry.ts";
import { clauses } from "../profile/clauses.ts";
import { parseProfile } from "../profile/parse.ts";
import { parseCalendar } from "../profile/parse-calendar.ts";
import { readings, withReadings } from "../profile/readings.ts";

/** The functions that vectors and the command know, by the name that they are exported under. */
export const functions: Readonly<Record<string, (...args: never[]) => unknown>> = {
	accountStatus,
	addWorkingDays,
	clauses,
	endOfPeriod,
	explainPeriod,
	parseCalendar,
	parseProfile,
	passwordExpiry,
	procedureDeadline,
	readings,
	withReadings,
};
