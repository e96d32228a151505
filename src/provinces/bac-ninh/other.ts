import type { AttachmentRules, Unstated } from "../../profile/types.ts";

export const retention: Unstated = { unstated: true, basis: ["11.5"] };

export const attachment: AttachmentRules = {
	rules: [
		{ value: { kind: "executable", stance: "forbidden" }, basis: ["4.6", "2.7"] },
		{ value: { kind: "encrypted-archive", stance: "discouraged" }, basis: ["4.6", "2.8"] },
	],
	executables: {
		named: { value: ["exe", "com", "dll", "net"], basis: ["2.7"] },
		reach: { value: "definition", basis: ["2.7"] },
		byDefinition: {
			value: [
				"scr",
				"pif",
				"bat",
				"cmd",
				"cpl",
				"msi",
				"msp",
				"mst",
				"msix",
				"appx",
				"vbs",
				"vbe",
				"js",
				"jse",
				"wsf",
				"wsh",
				"hta",
				"ps1",
				"psm1",
				"jar",
				"lnk",
				"reg",
				"inf",
				"chm",
				"scf",
				"sct",
				"msc",
				"ocx",
				"sys",
				"drv",
				"efi",
				"gadget",
				"application",
				"url",
			],
			basis: ["2.7"],
		},
		insideArchives: { value: "counts", basis: ["4.6"] },
	},
	maximumSize: { unstated: true },
};

export const text: Unstated = { unstated: true };
