// As an ES module: node examples/esm.mjs
import { allocateAddresses, tuyenQuang } from "thu-cong-vu";
import { explain, forProfile, vi } from "thu-cong-vu/messages";

const people = [
	{ id: "1", fullName: "Nguyễn Văn Hà", organization: "skhcn" },
	{ id: "2", fullName: "Nông Viết Hà", organization: "skhcn" },
	{ id: "3", fullName: "Nguyễn Văn Hạ", organization: "skhcn" },
];

for (const { subject, decision } of allocateAddresses(tuyenQuang, people)) {
	console.log(`${subject.fullName}: ${decision.value?.address}`);
	console.log(explain(decision, forProfile(vi, tuyenQuang)), "\n");
}
