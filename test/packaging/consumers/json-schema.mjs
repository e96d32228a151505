import { profileJsonSchema } from "thu-cong-vu/schema";

console.log(JSON.stringify(profileJsonSchema()));
