import { type Profile, tuyenQuang } from "thu-cong-vu";
import { parseProfile } from "thu-cong-vu/schema";

const profile: Profile = parseProfile(JSON.parse(JSON.stringify(tuyenQuang)));

export { profile };
