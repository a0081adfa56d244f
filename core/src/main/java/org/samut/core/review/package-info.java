/** The owner's answer to a sealed revision: accepted, or returned with remarks, and what the office replies to each. */
package org.samut.core.review;
