import { type AllocatedAddress, bacNinh, type Decision, type Finding, type Outcome, type Profile, personAddress, tuyenQuang, withReadings } from "thu-cong-vu";
import { explain, formatFinding, vi } from "thu-cong-vu/messages";
import { bacNinh as alone } from "thu-cong-vu/provinces/bac-ninh";

const profile: Profile = withReadings(tuyenQuang, { "TQ-INITIAL": "digraph" });
const decision: Decision<AllocatedAddress> = personAddress(profile, { fullName: "Nguyễn Văn Hà", organization: "skhcn" });
const outcome: Outcome = decision.outcome;
const findings: readonly Finding[] = decision.findings;
const address: string | undefined = decision.value?.address;
const texts: readonly string[] = findings.map((finding) => formatFinding(finding, vi));
// @ts-expect-error: an answer is frozen data
decision.outcome = "compliant";
// @ts-expect-error: a profile comes first
personAddress({ fullName: "Nguyễn Văn Hà" });

export { address, alone, bacNinh, explain, outcome, texts };
