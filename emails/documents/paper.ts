import { StyleSheet } from "@react-pdf/renderer";
import { fonts } from "./fonts";

export const colour = {
  paper: "#fbf5e8",
  ink: "#16202e",
  soft: "#525c69",
  line: "#d9ccb0",
  sun: "#bf3a17",
};

/** US Letter, in points; the text stays in a measure that reads well when printed. */
export const paper = StyleSheet.create({
  page: {
    padding: "46 60 58 60",
    fontFamily: fonts.text,
    color: colour.ink,
  },
  brand: {
    fontFamily: fonts.display,
    fontSize: 9,
    letterSpacing: 3,
    textTransform: "uppercase",
  },
  title: {
    fontFamily: fonts.display,
    fontSize: 22,
    lineHeight: 1.2,
    letterSpacing: 2,
    textTransform: "uppercase",
  },
  part: {
    fontFamily: fonts.display,
    fontWeight: 600,
    fontSize: 13,
    lineHeight: 1.3,
    marginTop: 22,
    marginBottom: 6,
  },
  strong: { fontWeight: 600 },
  soft: { color: colour.soft },
  row: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: colour.line,
    paddingVertical: 5,
  },
  footer: {
    position: "absolute",
    left: 60,
    right: 60,
    bottom: 30,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: 8,
    color: colour.soft,
  },
});
