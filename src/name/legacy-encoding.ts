/** The pre-Unicode Vietnamese encodings that are recognised: TCVN3 ("ABC", fonts named .Vn...) and VNI-Windows (fonts named VNI-...). */
export type LegacyEncoding = "TCVN3" | "VNI";
