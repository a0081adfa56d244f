/** The citizens' survey of a workbook: what is found of its counts, and the percentages of report B. */
package org.samut.core.survey;
